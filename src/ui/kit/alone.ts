/** True within a part of the page that stands alone: what opens elsewhere is simply there. */
import { createContext } from 'react';

export const AloneContext = createContext(false);
