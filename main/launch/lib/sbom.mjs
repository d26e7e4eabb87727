import { bundledPackages, isBeside } from './dependencies.mjs';
import { npmOutput } from './npm.mjs';
import { inRoot, manifest } from './root.mjs';

/**
 * The bill of materials of what is shipped, as CycloneDX JSON: npm's own list from the lock file, which needs no network, without
 * what only builds and tests. Throws when npm makes none or nothing has been built.
 */
export async function billOfMaterials() {
  const { code, stdout, stderr } = await npmOutput(
    ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'],
    { cwd: inRoot() },
  );
  if (code !== 0) throw new Error(`npm sbom failed: ${stderr.trim().split('\n')[0]}`);
  const bundled = bundledPackages();
  if (bundled === null) throw new Error('nothing has been built yet');
  return JSON.stringify(onlyShipped(JSON.parse(stdout), bundled), null, 2);
}

/** The bill without components that are in no bundle and not beside one. */
export function onlyShipped(bill, bundled) {
  const isShipped = ({ group, name, version }) => {
    const full = group === undefined || name.startsWith('@') ? name : `${group}/${name}`;
    return bundled.has(`${full}@${version}`) || isBeside(full);
  };
  const components = bill.components.filter(isShipped);
  const kept = new Set([bill.metadata.component?.['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
  // npm calls the application what its folder is called.
  const component = { ...bill.metadata.component, name: manifest.name };
  return { ...bill, metadata: { ...bill.metadata, component }, components, dependencies };
}
