using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm;
using WebhookHost;

// Takes what a shop posts to /hooks/webhook:shop, signed after Standard Webhooks:
//   dotnet run --Shop:Secret whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw --urls http://localhost:5000
var builder = WebApplication.CreateBuilder(args);
var secret = builder.Configuration["Shop:Secret"] ?? throw new InvalidOperationException("Name the secret that the shop signs with: --Shop:Secret whsec_…");
builder.Services.AddSocialCrm(crm => crm
    .UseSqlite("Data Source=crm.db")
    .UseDataProtection()
    .AddWebhook("shop", shop => shop.Secrets.Add(secret))
    .AddInteractionHandler<Greeter>());
builder.Services.AddHealthChecks().AddSocialCrm();

var app = builder.Build();
app.MapSocialCrmWebhooks("/hooks");
app.MapHealthChecks("/health");
app.Run();
