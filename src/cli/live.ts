/** The verbs of the live desk. Their modules are loaded when they are run: counting votes needs no web server. */
import type { Verb } from './verb.ts'

const data = ['data'] as const

export const liveVerbs: Readonly<Record<string, Verb>> = {
  serve: {
    usage:
      'serve [--data dir] [--name] [--port 8080] [--host 127.0.0.1] [--demonstration] [--origin https://...] [--proxy] [--requests-per-minute] [--watchers-per-address]',
    shape: {
      values: [
        ...data,
        'name',
        'port',
        'host',
        'origin',
        'proxy',
        'requests-per-minute',
        'watchers-per-address',
      ],
      flags: ['demonstration'],
      words: [0, 0],
    },
    run: async (library, typed) => (await import('./serve.ts')).serve(library, typed),
  },
  export: {
    usage: 'export <file> [--level public|pact|secretariat] [--data dir]',
    shape: { values: [...data, 'level'], flags: [], words: [0, 1] },
    run: async (_, typed) => (await import('./copies.ts')).exportTo(typed),
  },
  verify: {
    usage: 'verify <export> [--keys key,key]',
    shape: { values: ['keys'], flags: [], words: [0, 1] },
    run: async (_, typed) => (await import('./verify.ts')).verify(typed),
  },
  backup: {
    usage: 'backup <file> [--data dir]',
    shape: { values: data, flags: [], words: [0, 1] },
    run: async (_, typed) => (await import('./copies.ts')).backupTo(typed),
  },
  restore: {
    usage: 'restore <file> [--data dir]',
    shape: { values: data, flags: [], words: [0, 1] },
    run: async (_, typed) => (await import('./copies.ts')).restoreFrom(typed),
  },
  move: {
    usage: 'move [--data dir]   (DATABASE_URL says where to)',
    shape: { values: data, flags: [], words: [0, 0] },
    run: async (_, typed) => (await import('./copies.ts')).moveAway(typed),
  },
  call: {
    usage:
      "call <server> [<call>|new] [<Act> --json '{...}'] [--if-version 6] [--command-id] [--as delegate:AAA]   (NAJDA_TOKEN or --token, or at a demonstration --as, says who acts)",
    shape: { values: ['token', 'as', 'command-id', 'if-version'], flags: [], words: [0, 4] },
    run: async (_, typed) => (await import('./drive.ts')).drive(typed),
  },
}
