import { Component, type ReactNode } from 'react'
import { FailedPage } from './FailedPage.tsx'

/** Shows plain words instead of a blank page when a screen breaks or could not be loaded. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <FailedPage /> : this.props.children
  }
}
