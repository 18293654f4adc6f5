namespace YourOwnConnector;

/// <summary>Where a guest book is, and what to show it.</summary>
internal sealed class GuestBookOptions
{
    /// <summary>The address of its API. Default: the public one.</summary>
    public Uri Address { get; set; } = new("https://guestbook.example/api/");

    /// <summary>The token of the shop's account, out of the guest book's settings.</summary>
    public string Token { get; set; } = "";
}
