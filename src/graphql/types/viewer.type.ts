import { ObjectType } from "type-graphql";
import { Node } from "./node.type";
import type { Viewer as ContextViewer } from "../context/viewer";

@ObjectType("Viewer", { implements: Node, description: "Who asks, by the token." })
export class Viewer {
  constructor(
    readonly id: string,
    readonly viewer: ContextViewer,
  ) {}
}
