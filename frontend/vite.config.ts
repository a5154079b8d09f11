import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Builds what the pages need into the class path; AssetManifest.java reads the manifest. */
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  // org.driftwood.browser, compiled to a module by TeaVM; types in src/decoder.d.ts
  resolve: { alias: { '@decoder': fileURLToPath(new URL('../target/teavm/decoder.js', import.meta.url)) } },
  worker: { format: 'es' },
  build: {
    outDir: '../target/classes/static/assets',
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: { input: ['src/site.ts', 'src/submit.ts', 'src/theme.ts'] },
  },
  test: { environment: 'happy-dom' },
})
