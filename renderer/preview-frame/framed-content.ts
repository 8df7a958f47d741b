/** The contents that the frame is for, from its own origin. Rejects when the preview has been closed. */
export async function fetchContent(): Promise<Response> {
  const answer = await fetch('content');
  if (!answer.ok) throw new Error('The preview is not there any more.');
  return answer;
}
