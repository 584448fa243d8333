import { type ReactNode, Suspense } from 'react'
import { useLocation } from 'wouter'
import { ApiProvider } from './api/index.ts'
import { LanguageProvider } from './i18n/index.ts'
import { Busy } from './ui/Busy.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { useProblemText } from './ui/problem-text.ts'
import { Toaster, toast } from './ui/toast.tsx'
import { Routes } from './views/Routes.tsx'

/** Language, questions and messages around every screen. */
export function App() {
  return (
    <LanguageProvider>
      <Api>
        <Screens />
        <Toaster />
      </Api>
    </LanguageProvider>
  )
}

function Api({ children }: { children: ReactNode }) {
  const problemText = useProblemText()
  return (
    <ApiProvider onProblem={(problem) => toast(problemText(problem), { tone: 'error' })}>
      {children}
    </ApiProvider>
  )
}

function Screens() {
  const [path] = useLocation()
  return (
    // A new address is a new start: the key forgets the failure of the page before.
    <ErrorBoundary key={path}>
      <Suspense fallback={<Busy />}>
        <Routes />
      </Suspense>
    </ErrorBoundary>
  )
}
