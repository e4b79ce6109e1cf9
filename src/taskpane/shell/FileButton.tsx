import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ChosenFile } from '../../jobs/chosen-files';

/** A file as the browser hands it over. */
export const chosenFile = (file: File): ChosenFile => ({
  name: file.name,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

interface FileButtonProps extends Pick<ButtonProps, 'appearance' | 'size' | 'icon'> {
  readonly label: string;
  /** Endings of the names that may be chosen: ".docx,.txt". */
  readonly accept: string;
  readonly isBusy: boolean;
  readonly onFile: (file: ChosenFile) => void;
}

/** A button that asks for one file. */
export function FileButton({ label, accept, isBusy, onFile, ...look }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(chosenFile(file));
          // The same file may be chosen again, after it was mended.
          target.value = '';
        }}
      />
      <Button {...look} disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
