/** CSS pixels: a column of the heat, the count of blanks, and the least a venue's name needs. */
const COLUMN = 32;
const BLANKS = 48;
const NAME = 128;

/** How many capabilities fit into a panel of `width` CSS pixels; at least four, so that something is seen in any window. */
export const columnsFor = (width: number): number => Math.max(4, Math.floor((width - BLANKS - NAME) / COLUMN));
