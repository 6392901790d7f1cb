import { describe, expect, test } from 'vitest'
import { instant } from '../instant.ts'
import {
  checkpointText,
  cosign,
  cosignedText,
  openCheckpoint,
  parseVerifierKey,
  peekCheckpoint,
  signatureLines,
  signerFrom,
  signNote,
} from './note.ts'

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

// The example of golang.org/x/mod/sumdb/note, where the format comes from. Ed25519 always signs alike.
const seed = bytesOf('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz').subarray(1)
const text =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const line =
  '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'

const origin = 'pact.example/desk'
const root = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
const log = await signerFrom(new Uint8Array(32).fill(1), origin, 'log')
const witness = await signerFrom(new Uint8Array(32).fill(2), 'witness.example/w', 'witness')
const checkpoint = await signNote(checkpointText({ origin, size: 8, root }), log)
const at = instant('2023-03-20T12:25:47.900Z')
const keysOf = (...keys: readonly string[]) => keys.map((key) => parseVerifierKey(key)!)

describe('signed notes (c2sp.org/signed-note)', () => {
  test('are signed as in the reference example', async () => {
    const signer = await signerFrom(seed, 'PeterNeumann', 'log')
    expect(signer.verifierKey).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
    expect(await signNote(text, signer)).toBe(`${text}\n${line}`)
  })

  test('verify with the example key of the specification', async () => {
    const [key] = keysOf('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
    const signed =
      'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'
    // Its signature is right; it only is no checkpoint.
    expect(await openCheckpoint(signed, [key!])).toEqual({ ok: false, failure: 'note/not-a-checkpoint' })
    const changed = await openCheckpoint(signed.replace('an example', 'no example'), [key!])
    expect(changed).toEqual({ ok: false, failure: 'note/signature-wrong' })
  })

  test.each([
    ['a wrong key id', 'example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['another algorithm', 'example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['a short key', 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q=='],
    ['no base64', 'example.com/foo+530d903a+***'],
    ['a name with a space', 'example com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
  ])('have no key with %s', (_, key) => {
    expect(parseVerifierKey(key)).toBeUndefined()
  })
})

describe('checkpoints (c2sp.org/tlog-checkpoint)', () => {
  test('are three lines', () => {
    expect(checkpoint.split('\n').slice(0, 4)).toEqual([
      origin,
      '8',
      'XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=',
      '',
    ])
    expect(peekCheckpoint(checkpoint)).toEqual({ origin, size: 8, root })
  })

  test('open with the key of the log', async () => {
    const opened = await openCheckpoint(checkpoint, keysOf(log.verifierKey))
    expect(opened).toEqual({ ok: true, value: { origin, size: 8, root, signedBy: [origin] } })
  })

  test('do not open with another key, or without one', async () => {
    const other = await signerFrom(new Uint8Array(32).fill(3), origin, 'log')
    expect(await openCheckpoint(checkpoint, keysOf(other.verifierKey))).toEqual({
      ok: false,
      failure: 'note/not-signed',
    })
    expect(await openCheckpoint(checkpoint, [])).toEqual({ ok: false, failure: 'note/not-signed' })
  })

  test.each([
    ['another size', checkpoint.replace('\n8\n', '\n9\n'), 'note/signature-wrong'],
    [
      'a changed signature',
      checkpoint.replace(/(.)\n$/, (_, end) => `${end === 'A' ? 'B' : 'A'}\n`),
      'note/malformed',
    ],
    ['no blank line', checkpoint.replace('\n\n', '\n'), 'note/malformed'],
    ['a control character', checkpoint.replace('\n8\n', '\n8\r\n'), 'note/malformed'],
    ['no final newline', checkpoint.slice(0, -1), 'note/malformed'],
  ])('do not open with %s', async (_, note, failure) => {
    expect(await openCheckpoint(note, keysOf(log.verifierKey))).toMatchObject({ ok: false })
    if (failure === 'note/signature-wrong') {
      expect(await openCheckpoint(note, keysOf(log.verifierKey))).toEqual({ ok: false, failure })
    }
  })

  test.each(['-8', '08', '8.0', '99999999999999999999', ''])('have no size %s', (size) => {
    expect(peekCheckpoint(checkpoint.replace('\n8\n', `\n${size}\n`))).toBeUndefined()
  })
})

describe('cosignatures (c2sp.org/tlog-cosignature)', () => {
  test('sign the text of the specification', () => {
    const body = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
    expect(cosignedText(body, 1679315147)).toBe(`cosignature/v1\ntime 1679315147\n${body}`)
  })

  test('carry their time in whole seconds, big-endian, between key id and signature', async () => {
    const cosigned = await cosign(checkpoint, witness, at)
    const bytes = bytesOf(cosigned.trimEnd().split(' ').at(-1)!)
    expect(bytes.length).toBe(4 + 8 + 64)
    expect(new DataView(bytes.buffer).getBigUint64(4)).toBe(1679315147n)
  })

  test('verify beside the signature of the log, and alone', async () => {
    const cosigned = await cosign(checkpoint, witness, at)
    const both = await openCheckpoint(cosigned, keysOf(log.verifierKey, witness.verifierKey))
    expect(both).toMatchObject({ ok: true, value: { signedBy: [origin, 'witness.example/w'] } })
    expect(await openCheckpoint(cosigned, keysOf(witness.verifierKey))).toMatchObject({ ok: true })
    expect(signatureLines(cosigned, keysOf(witness.verifierKey)).length).toBe(1)
  })

  test('do not verify at another time or on another checkpoint', async () => {
    const cosigned = await cosign(checkpoint, witness, at)
    const [mine] = signatureLines(cosigned, keysOf(witness.verifierKey))
    const bytes = bytesOf(mine!.trimEnd().split(' ').at(-1)!)
    bytes[11]! += 1
    const later = `${checkpoint}\u2014 witness.example/w ${btoa(String.fromCharCode(...bytes))}\n`
    const wrong = { ok: false, failure: 'note/signature-wrong' }
    expect(await openCheckpoint(later, keysOf(witness.verifierKey))).toEqual(wrong)
    const other = await signNote(checkpointText({ origin, size: 9, root }), log)
    expect(await openCheckpoint(other + mine, keysOf(witness.verifierKey))).toEqual(wrong)
  })

  test('a log does not co-sign and a witness does not sign', async () => {
    await expect(cosign(checkpoint, log, at)).rejects.toThrow('co-signs')
    await expect(signNote(text, witness)).rejects.toThrow('co-signs')
    await expect(cosign(`${text}\n${line}`, witness, at)).rejects.toThrow('only a checkpoint')
  })
})
