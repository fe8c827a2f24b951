import { countedIn } from "../plural";

const counted = countedIn("en");

/** The list of orders, and the texts of the bar: the notifications and the theme. */
export const orders = {
  waiting: "Waiting for you",
  all: "All orders",
  others: "Other orders",
  none: "There are no orders yet. They appear here as soon as one is placed.",
  noneFits: "No order matches this filter.",
  with: (name: string, role: string) => `with ${name} · you are the ${role.toLowerCase()}`,
  between: (client: string, freelancer: string) => `${client} and ${freelancer}`,
  late: "Late",
  due: "Delivery",
  price: "Price",
  delivery: "Delivery to check",
  left: (time: string) => `${time} left`,
  youAnswer: "You have to answer",
  theyAnswer: (name: string) => `${name} has to answer`,
  filter: {
    title: "Filter",
    active: (count: number) => counted(count, { one: "# filter is on", other: "# filters are on" }),
    status: "Status",
    role: "Your role",
    anyRole: "Any",
    open: "Only with an open request or offer",
    clear: "Clear the filter",
  },
  notifications: {
    title: "Notifications",
    unread: (count: number) => counted(count, { one: "# unread notification", other: "# unread notifications" }),
    none: "Nothing has happened yet.",
    isUnread: "Unread",
    markRead: "Mark all as read",
  },
  theme: { system: "Theme: as on the device", light: "Theme: light", dark: "Theme: dark" },
};
