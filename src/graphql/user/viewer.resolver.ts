import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { ForwardArgs } from "../types/connection.type";
import type { Context } from "../context/context";
import { encodeCursor } from "../types/cursor";
import { NotificationConnection, Notification } from "../types/notification.type";
import { notificationsOf } from "../lookup/notification-list";
import { Page, sequenceList, toSlice } from "../types/page";
import { User } from "../types/user.type";
import { requireViewer } from "../context/viewer";
import { viewerId } from "../lookup/viewer-id";
import { Viewer } from "../types/viewer.type";

const NOBODYS = { total: 0, unread: 0, newest: 0 };

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: "Who asks, by the token." })
  viewer(@Ctx() context: Context): Viewer {
    const viewer = requireViewer(context.viewer);
    return new Viewer(viewerId(viewer), viewer);
  }

  @FieldResolver(() => User, { nullable: true, description: "null for a partner's key and for staff." })
  user(@Root() { viewer }: Viewer): User | null {
    return viewer.user === null ? null : new User(viewer.user);
  }

  @FieldResolver(() => String, {
    description: "BCP 47: the language of texts, as it was registered; for a key what its Accept-Language header asks for, else en.",
  })
  locale(@Root() { viewer }: Viewer, @Ctx() { language }: Context): string {
    return viewer.user?.locale ?? language;
  }

  @FieldResolver(() => String, { description: "IANA: the zone of the times in texts; UTC for a key." })
  timeZone(@Root() { viewer }: Viewer): string {
    return viewer.user?.timeZone ?? "UTC";
  }

  @FieldResolver(() => String, {
    description: "The newest notification's cursor: subscribe to notifications after it. Also before the first one.",
  })
  async notificationsCursor(@Root() { id, viewer }: Viewer, @Ctx() { reads }: Context): Promise<string> {
    const { newest } = viewer.user === null ? NOBODYS : await reads.notificationsState(viewer.user.id);
    return encodeCursor(notificationsOf(id), newest);
  }

  @FieldResolver(() => Int, { description: "How many notifications are unread; 0 for a key." })
  async unreadNotifications(@Root() { viewer }: Viewer, @Ctx() { reads }: Context): Promise<number> {
    return (viewer.user === null ? NOBODYS : await reads.notificationsState(viewer.user.id)).unread;
  }

  @FieldResolver(() => NotificationConnection, { description: "Newest first; none for a key." })
  async notifications(
    @Root() { id, viewer }: Viewer,
    @Args(() => ForwardArgs) args: ForwardArgs,
    @Arg("unreadOnly", () => Boolean, { nullable: true, defaultValue: false, description: "Leaves out what was read." })
    unreadOnly: boolean | null,
    @Ctx() { reads }: Context,
  ): Promise<Page<Notification, number>> {
    const list = sequenceList(notificationsOf(id));
    const slice = toSlice(list, args);
    const userId = viewer.user?.id ?? null;
    const part = userId === null ? NOTHING : await reads.notificationsPage(userId, slice, unreadOnly === true);
    return new Page({
      list,
      part,
      nodes: part.items.map((notification) => new Notification(notification)),
      positions: part.items.map(({ sequence }) => sequence),
      count: async () => {
        const { total, unread } = userId === null ? NOBODYS : await reads.notificationsState(userId);
        return unreadOnly === true ? unread : total;
      },
    });
  }
}

const NOTHING = { items: [], hasNext: false, hasPrevious: false };
