import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The running product, for `npm run dev`. It takes changes from its own origin only, so the proxy speaks as it. */
const product = process.env.REBOOKLY_URL ?? 'http://localhost:8080';
const ENTRY = fileURLToPath(new URL('src/main.tsx', import.meta.url));
const COMPONENTS = '/designsystemet-react/';
const proxy = { target: product, headers: { origin: product } };

interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}
let everyVisit: Set<string> | undefined;

/**
 * The file for a module that every visit loads, since a phone takes longer over forty small ones. What others have written is in a
 * file of its own: the design system stands between the two, and a circle of files would not start. Its components are not asked for
 * by those who import the package of all of them, and go with the pages that use them.
 */
function fileOf(id: string, graph: Graph): string | null {
  if (everyVisit === undefined) {
    everyVisit = new Set();
    const next = [ENTRY];
    for (let one = next.pop(); one !== undefined; one = next.pop()) {
      if (!everyVisit.has(one)) {
        everyVisit.add(one);
        next.push(
          ...(graph.getModuleInfo(one)?.importedIds ?? []).filter((imported) => !imported.includes(COMPONENTS)),
        );
      }
    }
  }
  if (id === ENTRY || !everyVisit.has(id)) {
    return null;
  }
  return id.includes('/node_modules/') ? 'libraries' : 'app';
}

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    manifest: true,
    // A file inside another one would need a policy that allows it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ debugName: 'every visit', name: fileOf }],
        },
      },
      treeshake: {
        // The package of components does not say that a component which nobody uses may be left out; it may.
        moduleSideEffects: (id) => !id.includes('/designsystemet-react/dist/esm/components/'),
      },
    },
  },
  server: { proxy: { '/api': proxy, '/local': proxy } },
});
