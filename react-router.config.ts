import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src/web',
  buildDirectory: process.env.NAJDA_WEB ?? 'build/web',
  ssr: true,
} satisfies Config
