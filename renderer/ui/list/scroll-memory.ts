const offsets = new Map<string, number>();

/** Scroll offset in pixels that a list had when it was last on screen; 0 for a list never seen. Kept for the life of the window. */
export const rememberedOffset = (list: string): number => offsets.get(list) ?? 0;

export const rememberOffset = (list: string, offset: number): void => void offsets.set(list, offset);
