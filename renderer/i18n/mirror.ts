/** What an `en/<feature>.ts` must be: exactly the keys of its Chinese twin, no fewer (nor more, by excess property checks). */
export type Mirror<Source> = { readonly [Key in keyof Source]: string };
