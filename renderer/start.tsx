import { createRoot } from 'react-dom/client';
import { Console } from './app/console.tsx';
import { createRpcConnection } from './app/rpc-client/index.ts';
import { installPalettes } from './theme/palette-sheet.ts';
import './theme/base.css';

installPalettes(document);
// Before the first render, because it takes the access token out of the address the router reads.
const connection = createRpcConnection();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<Console connection={connection} />);
