/** The frame around every page: navigation, connection, what went wrong. */
export const shell = {
  orders: "Orders",
  skipToContent: "Skip to the content",
  loading: "Loading …",
  close: "Close",
  cancel: "Cancel",
  back: "All orders",
  tryAgain: "Try again",
  showMore: "Show more",
  signedInAs: (name: string) => `Signed in as ${name}`,
  reconnecting: "Reconnecting, nothing is lost.",
  connected: "Connected again.",
  signIn: {
    title: "Open this page from your marketplace",
    text: "This page needs to know who you are. Open it with the link that your marketplace gave you, or paste your access token here. It stays in this page’s memory only.",
    label: "Access token",
    button: "Continue",
    expired: "Your session has ended. Open the page again from your marketplace.",
  },
  link: {
    title: (next: string) => `Continue as ${next}?`,
    persons: (next: string, now: string) =>
      `The link that was opened here is for ${next}. You are signed in as ${now}.`,
    sameName: "These are two different people with the same name.",
    consequence:
      "If you continue, text that you have not sent is lost. If you did not open this link yourself, do not continue.",
    proceed: (next: string) => `Continue as ${next}`,
    stay: (now: string) => `Stay as ${now}`,
    refused: (now: string) =>
      `The link that was opened here is not valid or has expired. You are still signed in as ${now}.`,
    nameless: "a person without a profile",
  },
  notFound: { title: "Nothing here", text: "This order does not exist, or it is not yours." },
  error: "This page has an error. Reloading it usually helps. Nothing that was sent is lost.",
  reload: "Reload",
  failed: {
    title: "That did not work",
    offline: "There is no connection. The page continues as soon as it is back.",
    rateLimited: "That was too much at once. Please wait a moment.",
    unavailable: "The service can’t answer right now. The page tries again.",
    unknown: (id: string) => `Something went wrong on our side. If you ask for help, mention this number: ${id}`,
    refused: "The request was refused.",
  },
};
