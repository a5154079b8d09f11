import { defineConfig } from 'vitest/config'

/** Builds what the pages need into the class path; AssetManifest.java reads the manifest. */
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  build: {
    outDir: '../target/classes/static/assets',
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: { input: ['src/site.ts', 'src/theme.ts'] },
  },
  test: { environment: 'happy-dom' },
})
