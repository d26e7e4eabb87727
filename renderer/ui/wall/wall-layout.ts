import { createContext, useContext } from 'react';

/** Code of the layout that the wall around the caller shows. */
export const LayoutContext = createContext('readiness');

export const useLayoutCode = (): string => useContext(LayoutContext);
