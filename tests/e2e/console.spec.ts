import { test } from '../support/console.ts';

import './console/start.ts';
import './console/live.ts';
import './console/walls.ts';
import './console/reconnect.ts';

// One of them asks for what the policy refuses, on purpose.
test.use({ standing: true, refused: /https:\/\/example\.com\// });
test.describe.configure({ mode: 'default' });
