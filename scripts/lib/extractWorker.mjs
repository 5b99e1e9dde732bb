// A worker thread starts without the TypeScript loader of its parent (Node 20), so it registers its own.
import { register } from 'tsx/esm/api'

register()
const { default: extractFile } = await import('./extractFile.ts')
export default extractFile
