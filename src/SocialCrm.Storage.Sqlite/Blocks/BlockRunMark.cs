namespace SocialCrm.Storage;

/// <summary>Tells a run of the log from all others.</summary>
/// <param name="Run">Its number; 0 stands for none.</param>
/// <param name="Swept">How many ranges of keys had been set into the table when it was written, in all turns.</param>
/// <param name="Stamp">A random number: another run may come to have the number of one that was rolled back.</param>
/// <param name="Forgotten">How often runs had been changed by then because people were erased.</param>
internal readonly record struct BlockRunMark(long Run, long Swept, long Stamp, long Forgotten);
