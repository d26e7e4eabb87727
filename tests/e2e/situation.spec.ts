import { test } from '../support/console.ts';

import './situation/incidents.ts';
import './situation/complaints.ts';
import './situation/playbooks.ts';
import './situation/duty-log.ts';
import './situation/duty.ts';
import './situation/reports.ts';

test.use({ standing: true });
test.describe.configure({ mode: 'default' });
