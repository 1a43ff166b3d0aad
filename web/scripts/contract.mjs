// Writes src/api/contract.d.ts from docs/openapi.yaml: the types of every request and answer. Not committed, so it cannot lag.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const from = new URL('../../docs/openapi.yaml', import.meta.url);
const to = new URL('../src/api/contract.d.ts', import.meta.url);

// A browser sets Origin by itself and lets no script do it, so no call can be asked for it.
const contract = astToString(await openapiTS(from)).replace(
  /\n *header: \{\s*Origin: components\["parameters"\]\["origin"\];\s*\};/g,
  '',
);
const types = contract.replace(/\n *Origin: components\["parameters"\]\["origin"\];/g, '');
const before = (() => {
  try {
    return readFileSync(to, 'utf8');
  } catch {
    return '';
  }
})();
if (types !== before) {
  writeFileSync(to, types);
}
