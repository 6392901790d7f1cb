import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** Builds the faces alone: everything else is run as it is written. */
export default defineConfig(({ isSsrBuild }) => ({
  publicDir: 'src/web/public',
  plugins: [reactRouter()],
  build: {
    target: 'es2024',
    assetsInlineLimit: 0,
    ...(isSsrBuild ? {} : { modulePreload: { polyfill: false } }),
  },
  // The server's half carries its parts with it, so that who only starts the built product needs none of them; and of
  // React only what is for use, whatever the environment of who starts it says.
  ssr: { noExternal: true },
  environments: { ssr: { define: { 'process.env.NODE_ENV': '"production"' } } },
}))
