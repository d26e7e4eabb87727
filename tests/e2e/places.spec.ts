import { test } from '../support/console.ts';

import './places/moments.ts';
import './places/map.ts';
import './places/base-maps.ts';
import './places/places-life.ts';
import './places/briefing.ts';
import './places/markup.ts';

test.use({ standing: true });
test.describe.configure({ mode: 'default' });
