using Microsoft.Extensions.DependencyInjection;
using SocialCrm;
using SocialCrm.Channels;
using YourOwnConnector;

var token = Environment.GetEnvironmentVariable("GUEST_BOOK_TOKEN") ?? throw new InvalidOperationException("Set GUEST_BOOK_TOKEN to the token of your account.");
await using var services = new ServiceCollection()
    .AddSocialCrm(crm => crm
        .AddGuestBook("guest-book:harbour", book => book.Token = token)
        .UseSqlite("Data Source=crm.db"))
    .BuildServiceProvider();

await services.GetRequiredService<ChannelWorkers>().RunAsync();
