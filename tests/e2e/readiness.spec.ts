import { test } from '../support/console.ts';

import './readiness/coverage.ts';
import './readiness/rules.ts';
import './readiness/matrix.ts';
import './readiness/stock.ts';
import './readiness/machines.ts';
import './readiness/staff.ts';
import './readiness/gate.ts';
import './readiness/patrol.ts';

test.use({ standing: true });
test.describe.configure({ mode: 'default' });
