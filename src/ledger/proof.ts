/**
 * Inclusion and consistency proofs. Which ranges a proof is made of is RFC 6962 sections 2.1.1 and 2.1.2; how a proof
 * is verified is RFC 9162 sections 2.1.3.2 and 2.1.4.2. Hashes are hexadecimal here, as they travel in JSON.
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { emptyTree, hashBytes, hashNode, type Range, rootOf } from './tree.ts'

/** 64 lower-case hexadecimal digits. */
export type Hash = string

/** The size of a ledger and the root of the Merkle tree over all its events. */
export type Head = { readonly size: number; readonly root: Hash }

/** That the event at `position` (the first is 1) with this leaf hash is among the first `size`, whose root is `root`. */
export type InclusionProof = {
  readonly position: number
  readonly leaf: Hash
  readonly size: number
  readonly root: Hash
  readonly path: readonly Hash[]
}

/** That the ledger with head `from` is the beginning of the ledger with head `to`. */
export type ConsistencyProof = { readonly from: Head; readonly to: Head; readonly path: readonly Hash[] }

/** The ranges whose hashes are the inclusion proof of a leaf (counted from 0), nearest to the leaf first. */
export const inclusionRanges = (leaf: number, size: number): readonly Range[] => {
  const path: Range[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + split(end - start)
    if (leaf < middle) {
      path.push({ start: middle, end })
      end = middle
    } else {
      path.push({ start, end: middle })
      start = middle
    }
  }
  return path.reverse()
}

/** The ranges whose hashes are the consistency proof between two sizes, `from` at least 1. */
export const consistencyRanges = (from: number, to: number): readonly Range[] => {
  const path: Range[] = []
  let [start, end] = [0, to]
  while (from !== end) {
    const middle = start + split(end - start)
    if (from <= middle) {
      path.push({ start: middle, end })
      end = middle
    } else {
      path.push({ start, end: middle })
      start = middle
    }
  }
  // The verifier knows the old root already when the old tree is the whole left side.
  if (start > 0) path.push({ start, end })
  return path.reverse()
}

/** Does the proof hold? A malformed one does not; nothing is thrown. */
export const verifyInclusion = (proof: InclusionProof): boolean => {
  const { position, size } = proof
  if (!isCount(position) || !isCount(size) || position < 1 || position > size) return false
  const [leaf, root, path] = [bytesOf(proof.leaf), bytesOf(proof.root), pathOf(proof.path)]
  if (!leaf || !root || !path) return false
  let [node, last, hash] = [position - 1, size - 1, leaf]
  for (const sibling of path) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = hashNode(sibling, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else hash = hashNode(hash, sibling)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && bytesToHex(hash) === proof.root
}

/** Does the proof hold? A malformed one does not; nothing is thrown. */
export const verifyConsistency = (proof: ConsistencyProof): boolean => {
  const { from, to } = proof
  if (!isCount(from.size) || !isCount(to.size) || from.size > to.size) return false
  const [oldRoot, newRoot, path] = [bytesOf(from.root), bytesOf(to.root), pathOf(proof.path)]
  if (!oldRoot || !newRoot || !path) return false
  // Nothing is the beginning of everything, and a ledger the beginning of itself: both without a path.
  if (from.size === 0) return path.length === 0 && from.root === bytesToHex(rootOf(emptyTree))
  if (from.size === to.size) return path.length === 0 && from.root === to.root
  return foldsToBoth(proof, isPowerOfTwo(from.size) ? [oldRoot, ...path] : path)
}

const foldsToBoth = ({ from, to }: ConsistencyProof, path: readonly Uint8Array[]): boolean => {
  const [first, ...siblings] = path
  if (first === undefined) return false
  let [node, last] = [from.size - 1, to.size - 1]
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  let [older, newer] = [first, first]
  for (const sibling of siblings) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      older = hashNode(sibling, older)
      newer = hashNode(sibling, newer)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else newer = hashNode(newer, sibling)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && bytesToHex(older) === from.root && bytesToHex(newer) === to.root
}

/** The largest power of two below `count`, where RFC 6962 splits a tree. */
const split = (count: number): number => 2 ** Math.floor(Math.log2(count - 1))
const half = (value: number): number => Math.floor(value / 2)
const isPowerOfTwo = (value: number): boolean => 2 ** Math.floor(Math.log2(value)) === value
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

const bytesOf = (hash: Hash): Uint8Array | undefined =>
  typeof hash === 'string' && hash.length === 2 * hashBytes && /^[0-9a-f]+$/.test(hash)
    ? hexToBytes(hash)
    : undefined

const pathOf = (hashes: readonly Hash[]): readonly Uint8Array[] | undefined => {
  const path = hashes.map(bytesOf)
  return path.every((hash) => hash !== undefined) ? path : undefined
}
