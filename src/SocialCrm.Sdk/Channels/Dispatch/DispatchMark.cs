namespace SocialCrm.Channels;

/// <summary>Says that a handler was added; asked for instead of the handlers, which may need the inbox themselves.</summary>
internal sealed class DispatchMark;
