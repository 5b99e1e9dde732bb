/**
 * SHA-256 as hex. By a library, not `crypto.subtle`: that does not exist on pages served by http in an office network,
 * and a snapshot must be verified there too.
 */
import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

export const sha256 = (bytes: Uint8Array): string => bytesToHex(digest(bytes))

/** The same by the browser's own code where it has it: quicker for large files. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined
  return subtle === undefined ? sha256(bytes) : bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes)))
}
