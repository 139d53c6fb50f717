// Owns what a page in React 19 may write, and what it may not.

import type {} from "worth-the-interview/react";

export const Post = () => (
  <article>
    <worth-the-interview
      lang="en"
      theme="dark"
      heading-level={3}
      className="wide"
      style={{ display: "block", minHeight: 510 }}
      onwti-verdict={({ detail }) => console.log(detail.verdict)}
    >
      <p>What readers without JavaScript see.</p>
    </worth-the-interview>
  </article>
);

// @ts-expect-error: there is no such theme
export const wrong = <worth-the-interview theme="blue" />;
