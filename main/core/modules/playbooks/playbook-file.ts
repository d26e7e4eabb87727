import { readdirSync } from 'node:fs';
import path from 'node:path';
import { playbook } from '../../../../shared/contract/playbooks.ts';
import type { Playbook } from '../../../../shared/domain/playbooks/playbook.ts';
import { playbookProblems } from '../../../../shared/domain/playbooks/playbook-problems.ts';
import { readResource } from '../catalogue/index.ts';

const playbookFile = playbook.refine((one) => playbookProblems(one).length === 0, 'the playbook has problems');

/** Reads every shipped playbook. `resourcesDir` is the absolute path of `resources`. @throws AppError RESOURCE_DAMAGED */
export function readPlaybookFiles(resourcesDir: string): Playbook[] {
  const folder = path.join(resourcesDir, 'playbooks');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => readResource(path.join(folder, name), playbookFile));
}
