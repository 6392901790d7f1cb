/** The faces on the server: the built pages and their assets, on every address that the API leaves. Needs Node. */
export { type Mounting, mountWeb } from './mount.ts'
