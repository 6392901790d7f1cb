import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ConsistencyProof,
  consistencyRanges,
  type InclusionProof,
  inclusionRanges,
  verifyConsistency,
  verifyInclusion,
} from './proof.ts'
import { emptyTree, foldPeaks, grow, hashLeaf, placesOf, type Range, rootOf } from './tree.ts'

// The eight leaves and the answers of the certificate-transparency test data (merkle_tree_test, transparency-dev/merkle).
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const node01 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'
const node11 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e'
const node12 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a'
const node13 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0'
const node21 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'
const node04 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'

/** A log in memory: the roots at every size, and every complete subtree by level and index. */
const logOf = (leaves: readonly Uint8Array[]) => {
  const nodes = new Map<string, Uint8Array>()
  const heads = [bytesToHex(rootOf(emptyTree))]
  let tree = emptyTree
  for (const [index, leaf] of leaves.entries()) {
    const grown = grow(tree, leaf)
    tree = grown.tree
    for (const [level, node] of [leaf, ...grown.subtrees].entries()) {
      nodes.set(`${level}/${(index + 1) / 2 ** level - 1}`, node)
    }
    heads.push(bytesToHex(rootOf(tree)))
  }
  const hashOf = (range: Range) =>
    bytesToHex(foldPeaks(placesOf(range).map(({ level, index }) => nodes.get(`${level}/${index}`)!)))
  const inclusion = (position: number, size: number): InclusionProof => ({
    ...{ position, size, leaf: bytesToHex(leaves[position - 1]!), root: heads[size]! },
    path: inclusionRanges(position - 1, size).map(hashOf),
  })
  const consistency = (from: number, to: number): ConsistencyProof => ({
    from: { size: from, root: heads[from]! },
    to: { size: to, root: heads[to]! },
    path: from === 0 ? [] : consistencyRanges(from, to).map(hashOf),
  })
  return { heads, inclusion, consistency }
}

const known = logOf(entries.map((entry) => hashLeaf(hexToBytes(entry))))

describe('the tree of RFC 6962', () => {
  test('has the published roots at every size', () => {
    expect(known.heads).toEqual(roots)
  })

  test('has the published inclusion proofs', () => {
    expect(known.inclusion(1, 1).path).toEqual([])
    expect(known.inclusion(1, 8).path).toEqual([node01, node11, node21])
    expect(known.inclusion(6, 8).path).toEqual([node04, node13, roots[4]])
    expect(known.inclusion(3, 3).path).toEqual([roots[2]])
    expect(known.inclusion(2, 5).path).toEqual([roots[1], node11, node04])
  })

  test('has the published consistency proofs', () => {
    expect(known.consistency(1, 1).path).toEqual([])
    expect(known.consistency(1, 8).path).toEqual([node01, node11, node21])
    expect(known.consistency(6, 8).path).toEqual([node12, node13, roots[4]])
    expect(known.consistency(2, 5).path).toEqual([node11, node04])
  })
})

describe('laws of proofs', () => {
  const log = logOf(Array.from({ length: 200 }, (_, index) => hashLeaf(Uint8Array.of(index))))
  const sizes = fc
    .integer({ min: 1, max: 200 })
    .chain((size) => fc.tuple(fc.integer({ min: 1, max: size }), fc.constant(size)))
  const flip = (hash: string, at: number) => {
    const digit = hash[at % hash.length]!
    return hash.slice(0, at % hash.length) + (digit === '0' ? '1' : '0') + hash.slice((at % hash.length) + 1)
  }

  test('every inclusion proof verifies', () => {
    fc.assert(fc.property(sizes, ([position, size]) => verifyInclusion(log.inclusion(position, size))))
  })

  test('every consistency proof verifies, also from nothing', () => {
    fc.assert(fc.property(sizes, ([from, to]) => verifyConsistency(log.consistency(from, to))))
    expect(verifyConsistency(log.consistency(0, 7))).toBe(true)
  })

  test('no inclusion proof verifies with anything in it changed', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ([position, size], at) => {
        const proof = log.inclusion(position, size)
        const step = at % Math.max(1, proof.path.length)
        const wrong: InclusionProof[] = [
          { ...proof, leaf: flip(proof.leaf, at) },
          { ...proof, root: flip(proof.root, at) },
          { ...proof, position: proof.position + 1 },
          { ...proof, position: proof.position - 1 },
          { ...proof, path: [...proof.path, proof.root] },
        ]
        if (proof.path.length > 0) {
          wrong.push({ ...proof, path: proof.path.toSpliced(step, 1) })
          wrong.push({ ...proof, path: proof.path.with(step, flip(proof.path[step]!, at)) })
        }
        return wrong.every((one) => !verifyInclusion(one))
      }),
    )
  })

  test('no consistency proof verifies with anything in it changed', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ([from, to], at) => {
        const proof = log.consistency(from, to)
        const step = at % Math.max(1, proof.path.length)
        const wrong: ConsistencyProof[] = [
          { ...proof, from: { ...proof.from, root: flip(proof.from.root, at) } },
          { ...proof, to: { ...proof.to, root: flip(proof.to.root, at) } },
          { ...proof, path: [...proof.path, proof.to.root] },
        ]
        if (proof.path.length > 0) {
          wrong.push({ ...proof, path: proof.path.toSpliced(step, 1) })
          wrong.push({ ...proof, path: proof.path.with(step, flip(proof.path[step]!, at)) })
        }
        return wrong.every((one) => !verifyConsistency(one))
      }),
    )
  })

  test('a malformed proof does not verify, and does not throw', () => {
    const proof = log.inclusion(3, 7)
    expect(verifyInclusion({ ...proof, leaf: 'AA' })).toBe(false)
    expect(verifyInclusion({ ...proof, position: 1.5 })).toBe(false)
    expect(verifyInclusion({ ...proof, size: -1 })).toBe(false)
    expect(verifyInclusion({ ...proof, path: [null as never] })).toBe(false)
    expect(verifyConsistency({ ...log.consistency(3, 7), path: [] })).toBe(false)
    expect(verifyConsistency({ ...log.consistency(3, 7), to: { size: 2, root: proof.root } })).toBe(false)
  })
})
