/** The kit that every screen is made of. */

export { Busy } from './Busy.tsx'
export { Button, buttonClass } from './Button.tsx'
export { Checkbox } from './Checkbox.tsx'
export { ClockBar } from './ClockBar.tsx'
export { ConfirmDialog } from './ConfirmDialog.tsx'

export { classes } from './classes.ts'
export { clockText } from './clock-text.ts'

export { Dialog } from './Dialog.tsx'
export { Empty } from './Empty.tsx'
export { FileField } from './FileField.tsx'
export { GroupMark, GroupName, markClass } from './GroupMark.tsx'
export { IconButton } from './IconButton.tsx'

export { Menu, type MenuItem } from './Menu.tsx'
export { Notice } from './Notice.tsx'
export { Page } from './Page.tsx'
export { ProblemNotice } from './ProblemNotice.tsx'

export { Select } from './Select.tsx'
export { Tabs } from './Tabs.tsx'
export { TextArea } from './TextArea.tsx'
export { TextField } from './TextField.tsx'
export { toast } from './toast.tsx'
