import { Component, type ReactNode } from "react";
import { Button } from "./button";
import { Notice } from "./notice";

interface Props {
  /**
   * What to show if the page itself fails, for example because it is older than the server that it asks for its files.
   */
  readonly title: string;
  readonly reload: string;
  readonly children: ReactNode;
}

/**
 * An error of the page itself ends in a text and a way out, never in an empty window. The browser's console has the
 * error.
 */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { title, reload, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <Notice tone="bad" role="alert">
        <p>{title}</p>
        <p>
          <Button onClick={() => location.reload()}>{reload}</Button>
        </p>
      </Notice>
    );
  }
}
