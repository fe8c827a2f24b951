import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context/context";
import { requireViewer } from "../context/viewer";
import { notificationsOf } from "../lookup/lists";
import { viewerId } from "../lookup/viewer-id";
import { ForwardArgs } from "../types/connection.type";
import { encodeCursor } from "../types/cursor";
import { Notification, NotificationConnection } from "../types/notification.type";
import { Page, sequenceList, toSlice } from "../types/page";
import { User } from "../types/user.type";
import { Viewer } from "../types/viewer.type";

const NOBODYS = { total: 0, unread: 0, newest: 0 };

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: "The caller, as identified by the token." })
  viewer(@Ctx() context: Context): Viewer {
    const viewer = requireViewer(context.viewer);
    return new Viewer(viewerId(viewer), viewer);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: "The user of the token. Null if the caller is an API key or staff.",
  })
  user(@Root() { viewer }: Viewer): User | null {
    return viewer.user === null ? null : new User(viewer.user);
  }

  @FieldResolver(() => String, {
    description:
      "The BCP 47 tag of the language of texts, as it was registered. If the caller is not a user, it is the language that the Accept-Language header asks for, or en.",
  })
  locale(@Root() { viewer }: Viewer, @Ctx() { language }: Context): string {
    return viewer.user?.locale ?? language;
  }

  @FieldResolver(() => String, {
    description: "The IANA name of the time zone of times in texts. It is UTC if the caller is not a user.",
  })
  timeZone(@Root() { viewer }: Viewer): string {
    return viewer.user?.timeZone ?? "UTC";
  }

  @FieldResolver(() => String, {
    description:
      "The cursor of the newest notification. Subscribe to notifications with it. It is also valid before the first notification.",
  })
  async notificationsCursor(@Root() { id, viewer }: Viewer, @Ctx() { reads }: Context): Promise<string> {
    const { newest } = viewer.user === null ? NOBODYS : await reads.notifications.state(viewer.user.id);
    return encodeCursor(notificationsOf(id), newest);
  }

  @FieldResolver(() => Int, { description: "The number of unread notifications. It is 0 if the caller is not a user." })
  async unreadNotifications(@Root() { viewer }: Viewer, @Ctx() { reads }: Context): Promise<number> {
    return (viewer.user === null ? NOBODYS : await reads.notifications.state(viewer.user.id)).unread;
  }

  @FieldResolver(() => NotificationConnection, {
    description: "The viewer's notifications, newest first. Empty if the caller is not a user.",
  })
  async notifications(
    @Root() { id, viewer }: Viewer,
    @Args(() => ForwardArgs) args: ForwardArgs,
    @Arg("unreadOnly", () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: "Whether to list unread notifications only.",
    })
    unreadOnly: boolean | null,
    @Ctx() { reads }: Context,
  ): Promise<Page<Notification, number>> {
    const list = sequenceList(notificationsOf(id));
    const slice = toSlice(list, args);
    const userId = viewer.user?.id ?? null;
    const part = userId === null ? NOTHING : await reads.notifications.page(userId, slice, unreadOnly === true);
    return new Page({
      list,
      part,
      nodes: part.items.map((notification) => new Notification(notification)),
      positions: part.items.map(({ sequence }) => sequence),
      count: async () => {
        const { total, unread } = userId === null ? NOBODYS : await reads.notifications.state(userId);
        return unreadOnly === true ? unread : total;
      },
    });
  }
}

const NOTHING = { items: [], hasNext: false, hasPrevious: false };
