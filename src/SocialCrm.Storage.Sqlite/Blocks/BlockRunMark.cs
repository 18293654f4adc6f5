namespace SocialCrm.Storage;

/// <summary>Tells a run of the log from all others, and where the log stood when it was written.</summary>
/// <param name="Run">Its number; 0 stands for none.</param>
/// <param name="Turns">How many turns ranges of keys had had.</param>
/// <param name="Stamp">A random number: another run may come to have the number of one that was rolled back.</param>
/// <param name="Forgotten">How often runs had been changed because people were erased.</param>
/// <param name="Logged">How many entries all runs had had, this one included.</param>
internal readonly record struct BlockRunMark(long Run, long Turns, long Stamp, long Forgotten, long Logged);
