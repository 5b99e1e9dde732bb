/** All the extractor knows of the world. */
export interface ByteSource {
  /** The file's own name, without folders. */
  name: string
  bytes: Uint8Array
}
