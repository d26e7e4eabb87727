declare module 'linebreak' {
  /** Break opportunities by UAX #14; `position` counts UTF-16 units from the start. */
  class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
  export { LineBreaker as default };
}
