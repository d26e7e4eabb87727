import { Component, type ReactNode } from 'react';

type Props = { readonly children: ReactNode; readonly fallback: (retry: () => void) => ReactNode };
type State = { readonly failed: boolean };

/** Keeps a fault of one part from taking the screen down; `fallback` gets a function that tries again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error('A part of the screen failed and was taken out.', error);
  }

  private readonly retry = (): void => this.setState({ failed: false });

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.retry) : this.props.children;
  }
}
