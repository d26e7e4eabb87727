/** Longest texts an import takes, in UTF-16 units; the same limits as the commands that edit one field. */
export const TEXT_LIMITS = {
  code: 120,
  name: 200,
  nameEn: 200,
  organisation: 120,
  address: 300,
  phone: 60,
  contactPost: 60,
  note: 2000,
  owner: 60,
} as const;
