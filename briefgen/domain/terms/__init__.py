"""The closed sets: what an event, a document, a promise or a change may be, and what each of these means elsewhere.

Each set is an enum whose members have *traits*. What a program asks of a member (is it still expected? by which word is it
told?) is a field of its traits, and is answered for all members in one place: the ``match`` of the set's own module, which
ends in ``assert_never``. A member without an answer is an error of type, there and in each other ``match`` over the set.
Words are asked for when they are printed, in the language of that moment.
"""
