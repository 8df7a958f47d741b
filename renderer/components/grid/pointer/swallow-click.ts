/** The press that began a drag and the release that ended it are no click on what lies between. */
export function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, true);
  setTimeout(() => {
    window.removeEventListener('click', swallow, true);
  });
}
