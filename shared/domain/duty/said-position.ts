/** The name of a position as it stands before a post; empty where the post says it already, as `值班员 B 岗` does of `值班员`. */
export function saidPosition(position: string, post: string): string {
  return post.toLocaleLowerCase().startsWith(position.toLocaleLowerCase()) ? '' : position;
}
