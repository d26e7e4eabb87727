/** Languages visitors most often ask for, in the order in which lists offer them. Any other ISO 639 code can be imported. */
export const OFFERED_LANGUAGES: readonly string[] =
  'en ar ja ko th ru fr de es pt it vi id ms hi fa tr mn my lo km ne ur kk uz tl'.split(' ');
