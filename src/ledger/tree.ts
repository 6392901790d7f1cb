/**
 * The Merkle tree of RFC 6962 section 2.1 (the same in RFC 9162) over SHA-256, as arithmetic on sizes and hashes. It
 * is grown leaf by leaf in O(log n); where the nodes are kept is the engines' affair. Proofs are made in `proof.ts`.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { assert } from '../outcome.ts'

/** Bytes of one SHA-256. */
export const hashBytes = 32

/** The tree over the first `size` leaves: the roots of its complete subtrees, the largest (leftmost) first. */
export type Tree = { readonly size: number; readonly peaks: readonly Uint8Array[] }

/** A complete subtree: `index` counts subtrees of this `level` from the left; level 0 are the leaves. */
export type Place = { readonly level: number; readonly index: number }

/** Leaves from `start` up to, not including, `end`. */
export type Range = { readonly start: number; readonly end: number }

export const emptyTree: Tree = { size: 0, peaks: [] }

const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

/** Several byte strings as one. */
export const join = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

/** The hash of a leaf: SHA-256(0x00 || entry). */
export const hashLeaf = (entry: Uint8Array): Uint8Array => sha256(join(leafPrefix, entry))

/** The hash of an inner node: SHA-256(0x01 || left || right). */
export const hashNode = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(join(nodePrefix, left, right))

/** The tree head. That of the empty tree is the hash of nothing. */
export const rootOf = (tree: Tree): Uint8Array => {
  const last = tree.peaks.at(-1)
  return last === undefined ? sha256(new Uint8Array()) : foldPeaks(tree.peaks)
}

/**
 * The tree with one leaf more, and the complete subtrees that this leaf ends: levels 1 upwards, as many as the old
 * size has ones at its binary end. Kept beside the leaf, they are all that proofs ever need.
 */
export const grow = (
  tree: Tree,
  leaf: Uint8Array,
): { readonly tree: Tree; readonly subtrees: readonly Uint8Array[] } => {
  const peaks = [...tree.peaks]
  const subtrees: Uint8Array[] = []
  let node = leaf
  for (let rest = tree.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = peaks.pop()
    assert(left !== undefined, 'a tree has one peak for every one in its size')
    node = hashNode(left, node)
    subtrees.push(node)
  }
  peaks.push(node)
  return { tree: { size: tree.size + 1, peaks }, subtrees }
}

/** The complete subtrees that make up a range, left to right. The range must start at a multiple of its largest. */
export const placesOf = (range: Range): readonly Place[] => {
  const places: Place[] = []
  let start = range.start
  while (start < range.end) {
    const level = Math.floor(Math.log2(range.end - start))
    const leaves = 2 ** level
    assert(start % leaves === 0, `range ${range.start}-${range.end} is not a subtree of RFC 6962`)
    places.push({ level, index: start / leaves })
    start += leaves
  }
  return places
}

/** The leaf (counted from 0) that ends a complete subtree: the node is kept beside it. */
export const lastLeafOf = (place: Place): number => (place.index + 1) * 2 ** place.level - 1

/** The hash of a range from the hashes of its `placesOf`. */
export const foldPeaks = (peaks: readonly Uint8Array[]): Uint8Array =>
  peaks.reduceRight((right, left) => hashNode(left, right))
