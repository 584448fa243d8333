import type { TestHooks } from './page/main.tsx'

declare global {
  interface Window {
    hooks: TestHooks
  }
}
